import { createTransport } from 'nodemailer';
import { MailFailure, type SendMail } from '@/lib/commands/reminder/mail';

/** Opens the way to the mail server that SO06_SMTP_URL and SO06_MAIL_FROM name; null when they do not. */
export function openMailer(env: NodeJS.ProcessEnv): { sendMail: SendMail; close: () => void } | null {
  const { SO06_SMTP_URL: url, SO06_MAIL_FROM: from } = env;
  if (!url || !from) return null;
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    close: () => transport.close(),
    sendMail: async ({ to, subject, text, id }) => {
      const messageId = `<${id}@${from.replace(/^.*@/, '').replace(/[>\s]/g, '')}>`;
      const headers = { 'Auto-Submitted': 'auto-generated' };
      try {
        await transport.sendMail({ from, to, subject, text, messageId, headers });
      } catch (error) {
        throw failureOf(error);
      }
    },
  };
}

/** What went wrong in words of ours: the server's own may repeat the address. */
function failureOf(error: unknown): MailFailure {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const number = responseCode ? ` (mã ${responseCode})` : '';
  if (code === 'EENVELOPE') {
    return new MailFailure(`Máy chủ thư từ chối địa chỉ người nhận${number}`, (responseCode ?? 0) >= 500);
  }
  if (code === 'EMESSAGE') return new MailFailure(`Máy chủ thư không nhận nội dung thư${number}`, false);
  if (code === 'EAUTH') return new MailFailure(`Máy chủ thư từ chối tài khoản gửi${number}`, false);
  if (code === 'ETLS') return new MailFailure('Không mở được kết nối mã hoá tới máy chủ thư', false);
  const lost = ['ECONNREFUSED', 'ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ECONNRESET', 'ENOTFOUND'];
  if (code && lost.includes(code)) return new MailFailure('Không nối được tới máy chủ thư', false);
  return new MailFailure(`Máy chủ thư báo lỗi${number}`, false);
}
