import pg from 'pg';
import { errorCode, Trouble } from '@/lib/db/embedded/trouble';

const oldestVersion = 150_000;

/** Checks that the person's own PostgreSQL answers and is new enough. */
export async function checkOwnDatabase(url: string): Promise<void> {
  const version = await askVersion(url);
  if (version >= oldestVersion) return;
  throw new Trouble(
    `PostgreSQL ở DATABASE_URL là bản ${Math.floor(version / 10_000)}: cần bản 15 trở lên, ` +
      'hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.',
  );
}

async function askVersion(url: string): Promise<number> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    await client.end();
    return Number(rows[0].server_version_num);
  } catch (error) {
    // The message never holds the password; the address itself would.
    const reason = errorCode(error) || (error instanceof Error ? error.message : '');
    throw new Trouble(
      `Không vào được PostgreSQL ở DATABASE_URL (${words[reason] ?? reason}): ` +
        'hãy kiểm tra địa chỉ và máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL đi kèm.',
    );
  }
}

const words: Record<string, string> = {
  ECONNREFUSED: 'không có máy chủ ở địa chỉ đó',
  ENOTFOUND: 'không tìm thấy tên máy',
  ERR_INVALID_URL: 'địa chỉ viết sai',
  '28P01': 'sai mật khẩu',
  '28000': 'sai tên đăng nhập',
  '3D000': 'chưa có cơ sở dữ liệu tên đó',
};
