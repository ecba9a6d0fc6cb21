import { parseArgs } from 'node:util';
import { Trouble } from '@/lib/db/embedded/trouble';
import { reachDatabase } from './reach-database';

const usage =
  'Cách dùng: npm run account:create -- --username=quantri --name="Quản trị hệ thống" [--role=administrator] [--unit=40] [--department=so-y-te]';

/** The words for what `createUserAsSystem` refuses, by field and code. */
const refusals: Record<string, string> = {
  'username taken': 'Tên đăng nhập đã có người dùng: hãy chọn tên khác.',
  'unit unknown_unit': 'Không có đơn vị mang mã này hôm nay: hãy kiểm tra --unit.',
  'department department_needed': 'Vai này cần sở, ban, ngành: hãy thêm --department=mã (ví dụ so-y-te).',
  'department unknown_department': 'Không có sở, ban, ngành mang mã này hôm nay: hãy kiểm tra --department.',
  'department department_elsewhere': 'Sở, ban, ngành này không thuộc đơn vị đó: hãy kiểm tra --unit.',
  'unit wrong_level': 'Vai này không thuộc cấp của đơn vị: hãy kiểm tra --role và --unit.',
};

/** `npm run account:create`: an account from the command line, such as the first administrator. */
try {
  const { values } = parseArgs({
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', default: 'administrator' },
      unit: { type: 'string', default: '40' },
      department: { type: 'string' },
    },
  });
  const database = await reachDatabase();
  process.env.DATABASE_URL = database.url;
  const { db } = await import('@/lib/db/client');
  const { createUserAsSystem, newUser } = await import('@/lib/commands/account/create-user');
  try {
    const { username, name: displayName, role, unit, department } = values;
    const parsed = newUser.safeParse({ username, displayName, role, unit, department });
    if (!parsed.success) throw new Trouble(`Chưa đúng: ${parsed.error.issues[0]?.path.join('.')}. ${usage}`);
    const done = await db.$transaction((tx) => createUserAsSystem(tx, parsed.data));
    if (!done.ok) {
      const { field, code } = done.problems[0] ?? { field: '', code: '' };
      throw new Trouble(refusals[`${field} ${code}`] ?? `${field}: ${code}`);
    }
    console.log(
      `Đã tạo tài khoản "${done.value.username}". Mật khẩu, chỉ hiện một lần: ${done.value.password}`,
    );
  } finally {
    await db.$disconnect();
    await database.leave();
  }
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(error instanceof Trouble ? `✗ ${error.message}` : isUsage ? `✗ ${usage}` : error);
  process.exitCode = 1;
}
