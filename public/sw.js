/*
 * Lets the weekly form open without network. It keeps two things: the app's files, whose names change with their
 * contents, and the report pages of the one account that uses this device now. It never answers for a page while
 * the network does, and holds no figures of its own: what was typed waits in the page's database.
 */
const filesCache = 'files-1';
const pagesPrefix = 'pages-';
const filesMax = 300;
const pageWaitMs = 6000;

addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(filesCache)
      .then((cache) => cache.add('/offline.html'))
      .then(() => skipWaiting()),
  );
});

addEventListener('activate', (event) => {
  event.waitUntil(clients.claim());
});

addEventListener('message', (event) => {
  const { is, userId, pages, files } = event.data ?? {};
  if (is === 'forget') event.waitUntil(forgetPages(null));
  if (is === 'keep') event.waitUntil(keep(userId, pages, files));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (isFile(url)) event.respondWith(fromFiles(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetwork(request, url));
});

/** Files that never change under their name. */
function isFile(url) {
  return url.pathname.startsWith('/_next/static/') || /^\/icon[^/]*\.(svg|png)$/.test(url.pathname);
}

async function fromFiles(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const cache = await caches.open(filesCache);
    await cache.put(request, response.clone());
    await trim(cache);
  }
  return response;
}

/** The network's page; without network, or when it is very slow, the one kept; else a page that says so. */
async function fromNetwork(request, url) {
  const kept = await keptPage(url);
  try {
    const wait = kept ? pageWaitMs : 60_000;
    return await Promise.race([fetch(request), new Promise((_, no) => setTimeout(no, wait))]);
  } catch {
    return kept ?? (await caches.match('/offline.html')) ?? Response.error();
  }
}

async function keptPage(url) {
  const [name] = await pageCaches();
  return name ? (await caches.open(name)).match(url.pathname) : undefined;
}

/** Keeps pages for one account: only pages that were made for it (`data-person`), and no other account's beside them. */
async function keep(userId, pages, files) {
  const name = `${pagesPrefix}${userId}`;
  await forgetPages(name);
  const cache = await caches.open(name);
  await Promise.all(pages.map((page) => keepPage(cache, page, userId)));
  await Promise.all(files.map((file) => (isFile(new URL(file)) ? fromFiles(new Request(file)) : null)));
}

async function keepPage(cache, page, userId) {
  try {
    const response = await fetch(page, { credentials: 'same-origin', redirect: 'manual' });
    if (!response.ok) return;
    const text = await response.clone().text();
    if (!text.includes(`data-person="${userId}"`)) return;
    await cache.put(page, response);
    const files = text.match(/\/_next\/static\/[^"'\\ )]+/g) ?? [];
    await Promise.all([...new Set(files)].map((file) => fromFiles(new Request(file)).catch(() => null)));
  } catch {
    // Without network there is nothing new to keep.
  }
}

async function pageCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(pagesPrefix));
}

async function forgetPages(except) {
  const names = await pageCaches();
  await Promise.all(names.filter((name) => name !== except).map((name) => caches.delete(name)));
}

/** Old versions of the app leave files behind; the oldest go first. */
async function trim(cache) {
  const kept = await cache.keys();
  await Promise.all(
    kept.slice(0, Math.max(0, kept.length - filesMax)).map((request) => cache.delete(request)),
  );
}
