import { Moves } from '@/ui/record/Moves';
import { type Hold, holds } from './intake';

/** What counts changes with every decision. */
export const TOUCHED = [['activities'], ['intake/sources']] as const;

/** What this reader may decide of a held row, in the row itself. */
export function HoldSteps({ hold }: { hold: Hold }) {
  return hold.may?.length ? (
    <span className="flex gap-1.5">
      <Moves row resource={holds} record={hold} touched={TOUCHED} />
    </span>
  ) : null;
}
