import { checkPort } from '@/lib/db/embedded/port';
import { keepSecrets } from '@/lib/db/embedded/secrets';
import { openEmbedded } from '@/lib/db/embedded/server';
import { errorCode, Trouble } from '@/lib/db/embedded/trouble';
import { prepareDataFolder, unusable } from './data-folder';
import { Life } from './life';
import { appBuild, prismaClient } from './made';
import { readOptions, type StartOptions } from './options';
import { checkOwnDatabase } from './own-database';
import { formatSeconds, step } from './step';
import { runTool } from './tool';
import { openWeb, waitForWeb } from './web';

// `npm start`: from a fresh clone, or from what the last run left, to a served app.

let life: Life | undefined;
process.stdout.on('error', () => {}); // the terminal may close before us
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
await start().catch(fail);

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  const address = `http://localhost:${options.port}`;
  console.log('Sổ 06');
  prepareDataFolder(options.dataFolder);
  life = await Life.begin(options.dataFolder, address);
  await checkWebPort(options);
  const secrets = keepSecrets(options.dataFolder);

  await makeApp(options, life);
  const databaseUrl = await openDatabaseServer(options, life, secrets.databasePassword);
  await prepareDatabase(options, databaseUrl);

  const web = openWeb(options, {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || secrets.sessionSecret,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || address,
    SO06_MODE: options.demonstration ? 'demonstration' : 'production',
  });
  life.adopt(web.process);
  await step('Mở máy chủ web', () => waitForWeb(web, options));
  web.ended.then(() => fail(new Trouble('Máy chủ web đã dừng: hãy chạy lại.')));
  const shownAddress = (process.env.NEXTAUTH_URL || address).replace(/\/+$/, '');
  const background = startBackgroundWork(databaseUrl, process.env.SO06_ADDRESS || shownAddress, life);
  await step('Mở việc nền', () => background);
  await welcome(options, databaseUrl, shownAddress);
}

async function checkWebPort({ port, host }: StartOptions): Promise<void> {
  try {
    await checkPort(port, host);
  } catch (error) {
    const free = port < 65_535 ? port + 1 : port - 1;
    const reasons: Record<string, string> = {
      EADDRINUSE: `Cổng ${port} đang có chương trình khác dùng: hãy chạy "PORT=${free} npm start".`,
      EACCES: `Không có quyền mở cổng ${port}: hãy chạy "PORT=3000 npm start".`,
    };
    throw new Trouble(
      reasons[errorCode(error)] ?? `Không mở được cổng ${port} ở HOST=${host}: hãy chọn HOST khác.`,
    );
  }
}

/** Makes what a clone does not bring: the Prisma client and the production build. */
async function makeApp({ dev }: StartOptions, life: Life): Promise<void> {
  const run = (tool: 'prisma' | 'next', args: string[]) =>
    runTool(tool, args, (process) => life.adopt(process));
  if (!prismaClient.isCurrent()) {
    await step('Chuẩn bị mã nguồn', () => prismaClient.make(() => run('prisma', ['generate'])));
  }
  if (!dev && !appBuild.isCurrent()) {
    await step('Dựng ứng dụng (lần đầu 1–2 phút)', () => appBuild.make(() => run('next', ['build'])));
  }
}

async function openDatabaseServer(options: StartOptions, life: Life, password: string): Promise<string> {
  const { databaseUrl, dataFolder } = options;
  if (databaseUrl) {
    await step('Kiểm tra PostgreSQL', () => checkOwnDatabase(databaseUrl));
    return databaseUrl;
  }
  const server = await step('Mở PostgreSQL', () =>
    openEmbedded(dataFolder, password, { onBegun: (process) => life.adoptDatabase(process) }),
  );
  server.ended.then(() => fail(new Trouble('PostgreSQL đã dừng: hãy chạy lại, dữ liệu còn nguyên.')));
  if (server.outside) {
    console.log(
      `  Dữ liệu ở ${server.outside}: PostgreSQL không chạy bằng root và không vào được thư mục này.`,
    );
  }
  return server.url;
}

async function prepareDatabase({ demonstration }: StartOptions, databaseUrl: string): Promise<void> {
  // Loaded only now: the Prisma client has just been made, and its pool reads DATABASE_URL.
  process.env.DATABASE_URL = databaseUrl;
  const { migrate } = await import('@/lib/db/migrate');
  const { openDatabase } = await import('@/lib/db/open-database');
  const { openWeeks } = await import('@/lib/commands/plan/open-weeks');
  const { fillDatabase, refuseDemonstrationAccounts } = await import('./fill');
  await step('Cập nhật cấu trúc dữ liệu', () => migrate(databaseUrl));
  const db = openDatabase(databaseUrl);
  try {
    await step('Nạp danh mục và dữ liệu', () => fillDatabase(db, demonstration, new Date()));
    if (!demonstration) await refuseDemonstrationAccounts(db);
    await openWeeks(db, new Date());
  } finally {
    await db.$disconnect();
  }
}

/** Takes this instance's share of the background work: opening weeks, reminders. Ends before the database does. */
async function startBackgroundWork(databaseUrl: string, address: string, life: Life): Promise<void> {
  const { openDatabase } = await import('@/lib/db/open-database');
  const { startJobs } = await import('@/lib/jobs/start-jobs');
  const { openMailer } = await import('@/lib/jobs/mailer');
  const db = openDatabase(databaseUrl);
  const mailer = openMailer(process.env);
  const sendMail = mailer?.sendMail ?? null;
  const jobs = await startJobs({ databaseUrl, db, post: { sendMail, address }, onError: report }).catch(
    (error: unknown) => {
      if (errorCode(error) !== '42501') throw error;
      throw new Trouble(
        'Tài khoản PostgreSQL ở DATABASE_URL không được tạo hàng đợi việc nền: hãy cấp quyền CREATE trên cơ sở dữ liệu.',
      );
    },
  );
  life.beforeEnd(async () => {
    await jobs.stop();
    mailer?.close();
    await db.$disconnect();
  });
}

async function welcome({ demonstration }: StartOptions, databaseUrl: string, address: string) {
  console.log(
    `\nSổ 06 đang chạy ở ${address} (sau ${formatSeconds(process.uptime() * 1000)}). Dừng: Ctrl-C.`,
  );
  const { demonstrationAccounts, hasAccounts } = await import('./accounts');
  if (demonstration) console.log(await demonstrationAccounts(databaseUrl));
  else if (!(await hasAccounts(databaseUrl))) {
    console.log('Chưa có tài khoản nào: hãy tạo bằng "npm run account:create".');
  }
}

function report(error: unknown): void {
  console.error(error);
}

function fail(error: unknown): void {
  if (life?.isEnding) return;
  const shown = unusable(process.env.SO06_DATA || '.data', error);
  if (shown instanceof Trouble) console.error(`✗ ${shown.message}`);
  else report(shown);
  if (life) life.end(1);
  else process.exit(1);
}
