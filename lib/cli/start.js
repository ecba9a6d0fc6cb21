// Plain JavaScript that any Node reads: too old a Node gets one clear line, not a syntax error.
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`✗ Node.js ${process.versions.node} quá cũ: hãy cài Node.js 20.19 trở lên rồi chạy lại.`);
  process.exit(1);
}

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

try {
  const { register } = await import('tsx/esm/api');
  register();
} catch {
  console.error('✗ Chưa cài các gói phần mềm: hãy chạy "npm ci" rồi chạy lại.');
  process.exit(1);
}

await import('./start/run.ts');
