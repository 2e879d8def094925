import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted } from '../../analysis/in-words.ts';
import type { VariantSummary } from '../../http/api.ts';
import type { Day } from '../../kernel/day.ts';
import { call } from '../api/call.ts';
import { useCommands } from '../app/commands.ts';
import { Figure } from '../debugger/doors.tsx';
import parts from '../design/parts.module.css';
import { useReportChange } from '../settings/use-report-change.ts';
import { shortDay } from '../words/days.ts';
import styles from './experiments.module.css';
import { variantQuery, variantsQuery } from './queries.ts';
import { VariantDialog } from './variant-dialog.tsx';
import { VariantDiff } from './variant-diff.tsx';

type Floating = { readonly kind: 'add' } | { readonly kind: 'diff' | 'edit'; readonly variant: VariantSummary };

/** Resumes and cover notes: every version, when it was made and to whom it went. */
export function VariantsSection({ today }: { today: Day }) {
  const { data } = useQuery(variantsQuery);
  const [open, setOpen] = useState<Floating | null>(null);
  const { attempt } = useReportChange();
  const add = () => setOpen({ kind: 'add' });
  useCommands([
    { id: 'experiments.variant', name: 'Add a résumé or cover note', keys: 'v', group: 'Experiments', run: add },
  ]);
  if (data === undefined) return null;
  const variants = data.items;
  const close = () => setOpen(null);
  return (
    <section className={parts.region} aria-labelledby="variants">
      <div className={parts.head}>
        <h2 id="variants">Résumés and cover notes</h2>
        <button type="button" className={parts.more} aria-keyshortcuts="v" onClick={add}>
          add one
        </button>
      </div>
      {variants.length === 0 ? (
        <p className={parts.explain}>
          None kept yet. Kept here, each has its versions, who got which, and what changed between two of them; an
          experiment can send one against another.
        </p>
      ) : (
        <VariantTable
          variants={variants}
          today={today}
          onOpen={setOpen}
          onDelete={({ id }) => attempt(call('DELETE /variants/:id', { params: { id } }))}
        />
      )}
      {open?.kind === 'add' && <VariantDialog onClose={close} />}
      {open?.kind === 'edit' && <EditVariant id={open.variant.id} onClose={close} />}
      {open?.kind === 'diff' && <VariantDiff variant={open.variant} variants={variants} onClose={close} />}
    </section>
  );
}

/** The text is asked for when it is edited: a list of résumés holds none. */
function EditVariant({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useQuery(variantQuery(id));
  return data === undefined ? null : <VariantDialog variant={data} onClose={onClose} />;
}

interface VariantTableProps {
  readonly variants: readonly VariantSummary[];
  readonly today: Day;
  readonly onOpen: (open: Floating) => void;
  readonly onDelete: (variant: VariantSummary) => void;
}

function VariantTable({ variants, today, onOpen, onDelete }: VariantTableProps) {
  return (
    <table className={`${parts.table} ${styles.variants}`}>
      <thead>
        <tr>
          <th scope="col">name</th>
          <th scope="col" className={parts.wide}>
            kept since
          </th>
          <th scope="col">sent to</th>
          <th scope="col">
            <span className={parts.hidden}>what to do with it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {variants.map((variant) => (
          <tr key={variant.id}>
            <th scope="row">
              {variant.label} <span className={parts.label}>{variant.kind === 'note' ? 'note' : ''}</span>
            </th>
            <td className={parts.wide}>{shortDay(variant.madeOn, today)}</td>
            <td>
              {variant.sentTo.length === 0 ? (
                <span className={parts.mute}>nobody</span>
              ) : (
                <Figure door={sentDoor(variant)}>{counted(variant.sentTo.length, 'application')}</Figure>
              )}
            </td>
            <td className={parts.right}>
              <span className={parts.acts}>
                {variants.length > 1 && (
                  <Act name="compare" of={variant} onClick={() => onOpen({ kind: 'diff', variant })} />
                )}
                <Act name="edit" of={variant} onClick={() => onOpen({ kind: 'edit', variant })} />
                <Act name="delete" of={variant} onClick={() => onDelete(variant)} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Act({ name, of, onClick }: { name: string; of: VariantSummary; onClick: () => void }) {
  return (
    <button type="button" className={parts.more} aria-label={`${name} ${of.label}`} onClick={onClick}>
      {name}
    </button>
  );
}

function sentDoor(variant: VariantSummary) {
  return {
    title: `${variant.label}, sent to ${counted(variant.sentTo.length, 'application')}`,
    definition: 'Each application whose variant is this version.',
    method: 'Read from the variant that stands on each application.',
    ids: variant.sentTo,
  };
}
