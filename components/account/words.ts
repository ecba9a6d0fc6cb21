import type { Level, Role } from '@/lib/domain/account/role';

export const roleNames: Record<Role, string> = {
  reporter: 'Người báo cáo',
  district_reviewer: 'Người duyệt khu vực',
  province_officer: 'Cán bộ tổng hợp tỉnh',
  leader: 'Lãnh đạo',
  administrator: 'Quản trị',
  department_officer: 'Đầu mối sở, ban, ngành',
};

/** What somebody with this role does, as one sentence of their work. */
export function workOf({ role, unitName, level }: { role: Role; unitName: string; level: Level }): string {
  const unit = unitName.charAt(0).toLowerCase() + unitName.slice(1);
  switch (role) {
    case 'reporter':
      return level === 'commune'
        ? `Nhập và gửi báo cáo tuần của ${unit}`
        : `Nhập và gửi báo cáo tuần của ${unit} và các xã, phường trực thuộc`;
    case 'district_reviewer':
      return `Xem, duyệt hoặc trả lại báo cáo thuộc ${unit}`;
    case 'province_officer':
      return `Theo dõi, đôn đốc, duyệt báo cáo của ${unit}`;
    case 'leader':
      return level === 'commune'
        ? `Xem tiến độ của ${unit}`
        : `Xem tiến độ của ${unit} và các đơn vị trực thuộc`;
    case 'administrator':
      return 'Tạo, khoá và mở tài khoản';
    case 'department_officer':
      return `Nhận và báo cáo nhiệm vụ giao cho ${unitName}`;
  }
}

interface Problem {
  field: string;
  code: string;
}

const ownWords: Record<string, string> = {
  'username.required': 'Nhập tên đăng nhập.',
  'password.required': 'Nhập mật khẩu.',
  '.wrong_credentials':
    'Tên đăng nhập hoặc mật khẩu chưa đúng. Sai 10 lần liền, tài khoản tạm khoá 15 phút. Nếu quên mật khẩu, hãy đề nghị người quản trị cấp lại.',
  'oldPassword.invalid': 'Nhập mật khẩu đang dùng.',
  'oldPassword.wrong_password': 'Mật khẩu đang dùng chưa đúng. Sai 10 lần liền, tài khoản tạm khoá 15 phút.',
  'newPassword.invalid': 'Mật khẩu mới phải có từ 10 đến 200 ký tự.',
  'newPassword.same': 'Mật khẩu mới phải khác mật khẩu đang dùng.',
  'confirmation.differs': 'Hai lần gõ mật khẩu mới chưa giống nhau. Hãy gõ lại.',
  'username.invalid':
    'Tên đăng nhập gồm 3–40 chữ thường không dấu và chữ số, có thể nối bằng dấu chấm hoặc gạch ngang. Ví dụ: xa.keng-du',
  'username.taken': 'Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.',
  'email.invalid': 'Địa chỉ thư chưa đúng. Ví dụ: tocongtac.cualo@nghean.gov.vn',
  '.demonstration_email': 'Tài khoản minh hoạ không nhận thư: ai cũng vào được tài khoản này.',
  'displayName.invalid': 'Nhập họ tên hoặc tên hiển thị, từ 2 đến 100 ký tự.',
  'role.invalid': 'Chọn một vai trò.',
  'unit.invalid': 'Nhập mã đơn vị, chỉ gồm chữ số. Ví dụ: 16732',
  'unit.unknown_unit': 'Hôm nay không có đơn vị nào mang mã này. Hãy xem lại mã.',
  'unit.wrong_level':
    'Vai trò này không giao cho cấp của đơn vị đó: người duyệt thuộc địa bàn huyện cũ; cán bộ tổng hợp và quản trị thuộc tỉnh.',
  'department.department_needed': 'Vai trò đầu mối cần một sở, ban, ngành. Hãy chọn trong danh sách.',
  'department.unknown_department': 'Hôm nay không có sở, ban, ngành này. Hãy chọn trong danh sách.',
  'department.department_elsewhere': 'Sở, ban, ngành này không thuộc đơn vị đã nhập. Hãy xem lại mã đơn vị.',
  'department.invalid': 'Chọn sở, ban, ngành trong danh sách.',
  '.oneself': 'Không thể khoá hoặc cấp lại mật khẩu cho chính mình.',
  '.demonstration': 'Tài khoản minh hoạ dùng mật khẩu chung, không đổi được.',
  '.missing': 'Tài khoản không còn ở trạng thái đó. Hãy tải lại trang.',
  '.forbidden': 'Tài khoản này không được làm việc đó.',
};

/** What is wrong and what to do, for one problem of a command of this room. */
export function accountProblem({ field, code }: Problem): string {
  return ownWords[`${field}.${code}`] ?? 'Không thực hiện được. Hãy xem lại thông tin đã nhập.';
}

/** The message for one field; undefined when nothing is wrong with it. */
export function fieldProblem(problems: Problem[], field: string): string | undefined {
  const problem = problems.find((one) => one.field === field);
  return problem && accountProblem(problem);
}
