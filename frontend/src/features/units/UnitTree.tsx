import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useT } from '@/i18n/t';
import { useShortcut } from '@/lib/keyboard';
import { cn } from '@/ui/cn';
import { type Node, rowsOf } from './tree';
import type { Unit } from './units';

const ROW = 32; // px
const TOUCHED = 44;

interface Props {
  units: Unit[];
  keep: ((unit: Unit) => boolean) | undefined;
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** Only rows in view are in the document; arrows walk, open and close, Enter or a click shows a unit. */
export function UnitTree({ units, keep, selected, onSelect }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState(selected);
  const rows = useMemo(() => rowsOf(units, closed, keep), [units, closed, keep]);
  const size = matchMedia('(pointer: coarse)').matches ? TOUCHED : ROW;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => size,
    getItemKey: (index) => rows[index]?.unit.id ?? index,
    overscan: 10,
  });
  const at = rows.findIndex(({ unit }) => unit.id === active);

  const toggle = ({ unit, open, children }: Node) => {
    if (children === 0) return;
    const next = new Set(closed);
    if (open) next.add(unit.id);
    else next.delete(unit.id);
    setClosed(next);
  };
  const walk = (to: number) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    setActive(row.unit.id);
    virtual.scrollToIndex(rows.indexOf(row));
    box.current?.focus({ preventScroll: true });
  };
  const reveal = useEffectEvent((id: string) => {
    setActive(id);
    const index = rows.findIndex(({ unit }) => unit.id === id);
    if (index >= 0) virtual.scrollToIndex(index);
  });
  useEffect(() => {
    if (selected) reveal(selected);
  }, [selected]);

  const step = (by: number) => walk(at < 0 ? 0 : at + by);
  useShortcut('j', 'keys.nextRow', () => step(1), rows.length > 0);
  useShortcut('k', 'keys.previousRow', () => step(-1), rows.length > 0);

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    const act: Record<string, () => void> = {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      Home: () => walk(0),
      End: () => walk(rows.length - 1),
      ArrowRight: () => row && (row.open || row.children === 0 ? step(row.open ? 1 : 0) : toggle(row)),
      ArrowLeft: () => row && (row.open ? toggle(row) : walk(row.parent < 0 ? at : row.parent)),
      Enter: () => row && onSelect(row.unit.id),
      ' ': () => row && onSelect(row.unit.id),
    };
    const taken = event.ctrlKey || event.metaKey || event.altKey ? undefined : act[event.key];
    if (!taken) return;
    event.preventDefault();
    taken();
  };

  return (
    <div
      ref={box}
      role="tree"
      tabIndex={0}
      aria-label={t('units.tree')}
      aria-activedescendant={at < 0 ? undefined : rowId(active)}
      onKeyDown={onKeyDown}
      onFocus={() => at < 0 && setActive(rows[0]?.unit.id)}
      className="group h-full overflow-auto overscroll-contain -outline-offset-2"
    >
      <div className="relative" style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <Row
                key={row.unit.id}
                row={row}
                top={start}
                height={size}
                selected={row.unit.id === selected}
                active={row.unit.id === active}
                onSelect={() => onSelect(row.unit.id)}
                onToggle={() => toggle(row)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function rowId(id: string | undefined) {
  return `unit-${id}`;
}

interface RowProps {
  row: Node;
  top: number;
  height: number;
  selected: boolean;
  active: boolean;
  onSelect: () => void;
  onToggle: () => void;
}

function Row({ row, top, height, selected, active, onSelect, onToggle }: RowProps) {
  const { unit, level, children, open, place, of } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    <div
      id={rowId(unit.id)}
      role="treeitem"
      tabIndex={-1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={of}
      aria-selected={selected}
      aria-expanded={children > 0 ? open : undefined}
      onClick={onSelect}
      title={unit.name}
      style={{ top, height, paddingLeft: 8 + (level - 1) * 18 }}
      className={cn(
        'absolute inset-x-0 flex cursor-default items-center gap-1 pr-3 -outline-offset-2 outline-focus',
        selected ? 'bg-brand-wash font-semibold text-brand-deep' : 'hover:bg-sunken',
        active && 'group-focus-visible:outline-2',
      )}
    >
      <span
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
        className={cn(
          'flex size-6 shrink-0 items-center justify-center rounded-sm text-soft',
          children > 0 && 'hover:bg-line',
        )}
      >
        {children > 0 && <ChevronRight size={15} className={open ? 'rotate-90' : ''} />}
      </span>
      <span className="min-w-0 flex-1 truncate">{unit.name}</span>
      {children > 0 && <span className="shrink-0 text-xs font-normal text-soft">{children}</span>}
    </div>
  );
}
