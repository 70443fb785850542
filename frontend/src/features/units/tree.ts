/** Units of one day as rows of a tree: parts before those that are only directed, by name. Pure. */
import { collator } from '@/i18n/format';
import { groupBy } from '@/lib/group';
import { KINDS, type Kind, type Unit } from './units';

export interface Node {
  unit: Unit;
  /** From 1. */
  level: number;
  /** Units below it, of those kept. */
  children: number;
  open: boolean;
  /** Place among its siblings, from 1, and their number. */
  place: number;
  of: number;
  /** The row of its parent; -1 for a root. */
  parent: number;
}

function parentOf(unit: Unit, living: Map<string, Unit>): string | null {
  return [unit.part_of, unit.directed_by].find((id) => id && living.has(id)) ?? null;
}

function rank(unit: Unit): number {
  return KINDS.indexOf(unit.kind as Kind);
}

/** The units that are kept, and all above them. */
function withAbove(units: Unit[], living: Map<string, Unit>, keep: (unit: Unit) => boolean): Set<string> {
  const found = new Set<string>();
  for (const unit of units.filter(keep)) {
    for (let one: Unit | undefined = unit; one && !found.has(one.id); ) {
      found.add(one.id);
      one = living.get(parentOf(one, living) ?? '');
    }
  }
  return found;
}

/** What is seen of the tree, from top to bottom; a tree that is searched is open throughout. */
export function rowsOf(units: Unit[], closed: ReadonlySet<string>, keep?: (unit: Unit) => boolean): Node[] {
  const living = new Map(units.map((unit) => [unit.id, unit]));
  const kept = keep && withAbove(units, living, keep);
  const shown = kept ? units.filter(({ id }) => kept.has(id)) : units;
  const below = groupBy(shown, (unit) => parentOf(unit, living));
  for (const siblings of below.values()) {
    siblings.sort((a, b) => rank(a) - rank(b) || collator.compare(a.name, b.name));
  }
  const rows: Node[] = [];
  const lay = (id: string | null, level: number, parent: number) => {
    const siblings = below.get(id) ?? [];
    siblings.forEach((unit, at) => {
      const children = below.get(unit.id)?.length ?? 0;
      const open = children > 0 && (keep !== undefined || !closed.has(unit.id));
      const row = rows.push({ unit, level, children, open, place: at + 1, of: siblings.length, parent }) - 1;
      if (open) lay(unit.id, level + 1, row);
    });
  };
  lay(null, 1, -1);
  return rows;
}
