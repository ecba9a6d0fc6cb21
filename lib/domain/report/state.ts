/** chưa nộp · đang soạn · đã gửi · cần bổ sung · đã duyệt · đã rút lại */
export type ReportState = 'due' | 'draft' | 'sent' | 'returned' | 'approved' | 'withdrawn';

export type ReportEvent = 'save' | 'send' | 'return' | 'approve' | 'withdraw';

// Typing a correction leaves the sent report standing until the correction itself is sent.
const transitions: Record<ReportEvent, Partial<Record<ReportState, ReportState>>> = {
  save: {
    due: 'draft',
    draft: 'draft',
    sent: 'sent',
    returned: 'returned',
    approved: 'approved',
    withdrawn: 'withdrawn',
  },
  send: { due: 'sent', draft: 'sent', sent: 'sent', returned: 'sent', approved: 'sent', withdrawn: 'sent' },
  return: { sent: 'returned', approved: 'returned' },
  approve: { sent: 'approved' },
  withdraw: { sent: 'withdrawn' },
};

/** The state that an event leads to; null when it cannot happen in this state. */
export function nextState(state: ReportState, event: ReportEvent): ReportState | null {
  return transitions[event][state] ?? null;
}

/** Does a report in this state stand in the ledger? Returned and withdrawn reports post nothing. */
export function counts(state: ReportState): boolean {
  return state === 'sent' || state === 'approved';
}
