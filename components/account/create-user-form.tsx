'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { describedBy, Field } from '@/components/ui/field';
import { roles } from '@/lib/domain/account/role';
import { TextField } from './text-field';
import { UserActionResult, type UserActionState } from './user-action-result';
import { fieldProblem, roleNames } from './words';

export interface CreateUserState extends UserActionState {
  /** What was typed, while something is wrong with it. */
  typed: Record<string, string>;
}

const untouched: CreateUserState = { done: null, problems: [], typed: {} };

export function CreateUserForm({
  action,
  units,
  departments,
}: {
  action: (state: CreateUserState, form: FormData) => Promise<CreateUserState>;
  units: { code: string; fullName: string }[];
  departments: { code: string; name: string }[];
}) {
  const [state, submit] = useActionState(action, untouched);
  const { problems, typed } = state;
  const roleError = fieldProblem(problems, 'role');
  const departmentError = fieldProblem(problems, 'department');
  return (
    <details className="mb-6" open={problems.length > 0 || state.done !== null}>
      <summary className="py-2 font-semibold text-accent">Tạo tài khoản</summary>
      <form action={submit} className="account-form pt-3" noValidate>
        <UserActionResult id="create-problems" state={state} />
        <TextField
          name="displayName"
          label="Họ tên hoặc tên hiển thị"
          hint="Ví dụ: Tổ công tác Đề án 06 phường Cửa Lò"
          autoComplete="off"
          maxLength={100}
          defaultValue={typed.displayName}
          error={fieldProblem(problems, 'displayName')}
        />
        <TextField
          name="username"
          label="Tên đăng nhập"
          hint="Chữ thường không dấu, chữ số, dấu chấm, gạch ngang"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          defaultValue={typed.username}
          error={fieldProblem(problems, 'username')}
        />
        <Field id="role" label="Vai trò" error={roleError}>
          <select
            id="role"
            name="role"
            className="input"
            // Remounted with each answer: React resets a form to what its fields began with.
            key={typed.role}
            defaultValue={typed.role ?? 'reporter'}
            aria-invalid={roleError ? true : undefined}
            aria-describedby={describedBy('role', { error: roleError })}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleNames[role]}
              </option>
            ))}
          </select>
        </Field>
        <Field id="department" label="Sở, ban, ngành (chỉ cho vai trò đầu mối)" error={departmentError}>
          <select
            id="department"
            name="department"
            className="input"
            key={typed.department}
            defaultValue={typed.department ?? ''}
            aria-invalid={departmentError ? true : undefined}
            aria-describedby={describedBy('department', { error: departmentError })}
          >
            <option value="">Không chọn</option>
            {departments.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <TextField
          name="unit"
          label="Mã đơn vị"
          hint="Gõ tên hoặc mã để tìm. Ví dụ: 16732 là phường Cửa Lò, 40 là tỉnh Nghệ An"
          list="units-in-force"
          autoComplete="off"
          maxLength={40}
          defaultValue={typed.unit}
          error={fieldProblem(problems, 'unit')}
        />
        <datalist id="units-in-force">
          {units.map(({ code, fullName }) => (
            <option key={code} value={code}>
              {fullName}
            </option>
          ))}
        </datalist>
        <TextField
          name="email"
          type="email"
          label="Địa chỉ thư (không bắt buộc)"
          hint="Nơi nhận thư nhắc việc; người dùng đổi được ở trang Tài khoản"
          autoComplete="off"
          maxLength={254}
          defaultValue={typed.email}
          error={fieldProblem(problems, 'email')}
        />
        <Button look="primary">Tạo tài khoản</Button>
      </form>
    </details>
  );
}
