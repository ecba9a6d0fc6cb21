import type { Snapshot, SnapshotMeeting, SnapshotTask, SnapshotUnit } from './snapshot';

/** As it was kept: the first snapshots hold no meeting, no tasks, no "không áp dụng" and no moment. */
interface KeptSnapshot extends Omit<Snapshot, 'asOf' | 'meeting' | 'tasks' | 'units'> {
  asOf?: string | null;
  meeting?: SnapshotMeeting | null;
  tasks?: SnapshotTask[];
  units: (Omit<SnapshotUnit, 'notApplicable'> & { notApplicable?: string[] })[];
}

/** A snapshot as it was kept. */
export function readSnapshotText(content: string): Snapshot {
  const kept = JSON.parse(content) as KeptSnapshot;
  const units = kept.units.map((one) => ({ ...one, notApplicable: one.notApplicable ?? [] }));
  const { asOf = null, meeting = null, tasks = [] } = kept;
  return { ...kept, units, asOf, meeting, tasks };
}
