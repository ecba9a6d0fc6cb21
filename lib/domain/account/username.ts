/** 3–40 small letters and digits, parted by dots or dashes: 'dienchau', 'xa.keng-du'. */
export const usernameShape = /^(?=.{3,40}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** As it is stored and looked up: people type capitals and stray spaces. */
export function normalUsername(typed: string): string {
  return typed.trim().toLowerCase();
}
