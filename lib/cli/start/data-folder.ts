import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { errorCode, Trouble } from '@/lib/db/embedded/trouble';

/** Makes the data folder where there is none. As root, the server's own user must be able to pass through it. */
export function prepareDataFolder(folder: string): void {
  try {
    const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
    // Recursive only where a parent is missing: Node 20 never ends where a present one takes no folder (/proc).
    if (!existsSync(folder)) mkdirSync(folder, { recursive: !existsSync(path.dirname(folder)), mode });
    // mkdir is content with a file of that name only when it is a folder; the slash asks again.
    accessSync(`${folder}/`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw unusable(folder, error);
  }
}

/** The one line for a folder that does not take what is written to it; other errors stay as they are. */
export function unusable(folder: string, error: unknown): unknown {
  const reason = reasons[errorCode(error)];
  if (!reason) return error;
  return new Trouble(
    `Không dùng được thư mục dữ liệu ${folder} (${reason}, hoặc đặt SO06_DATA tới thư mục khác.`,
  );
}

const reasons: Record<string, string> = {
  ENOENT: 'không tạo được): hãy tạo thư mục đó trước',
  EACCES: 'không có quyền ghi): hãy cấp quyền cho người dùng đang chạy',
  EPERM: 'không có quyền ghi): hãy cấp quyền cho người dùng đang chạy',
  EROFS: 'ổ đĩa chỉ đọc): hãy cho phép ghi',
  ENOSPC: 'ổ đĩa đã đầy): hãy dọn chỗ trống',
  ENOTDIR: 'đó là một tệp): hãy đổi tên tệp đó',
  EEXIST: 'đó là một tệp): hãy đổi tên tệp đó',
};
