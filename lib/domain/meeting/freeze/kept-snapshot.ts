import type { Snapshot, SnapshotMeeting, SnapshotTask, SnapshotUnit } from './snapshot';

/** As it was kept: the first snapshots hold no meeting, no tasks and no "không áp dụng". */
interface KeptSnapshot extends Omit<Snapshot, 'meeting' | 'tasks' | 'units'> {
  meeting?: SnapshotMeeting | null;
  tasks?: SnapshotTask[];
  units: (Omit<SnapshotUnit, 'notApplicable'> & { notApplicable?: string[] })[];
}

/** A snapshot as it was kept. */
export function readSnapshotText(content: string): Snapshot {
  const kept = JSON.parse(content) as KeptSnapshot;
  const units = kept.units.map((one) => ({ ...one, notApplicable: one.notApplicable ?? [] }));
  return { ...kept, units, meeting: kept.meeting ?? null, tasks: kept.tasks ?? [] };
}
