/** What stands in the key: the four heights, and whatever else occurs among the rows of a view. */
import type { Words } from '../kit/contract.ts';
import { FORCES } from './data.ts';
import type { Look, Sample, Shown } from './model.ts';

const PLAIN: Omit<Look, 'id'> = {
  force: 'threat',
  kind: 'war',
  isLit: true,
  isTally: false,
  isUnconfirmed: false,
  span: { from: 0, sureFrom: 0, sureTo: 0, to: 0 },
};

/** What a mark looks like of which no day is certain. */
const SOFT = { span: { from: 0, sureFrom: 1, sureTo: 0, to: 1 } };

const isHatched = ({ force, kind, isTally }: Look) =>
  isTally || (force === null && kind !== 'context');
const isSoft = ({ span, isTally }: Look) =>
  !isTally && (span.from !== span.sureFrom || span.sureTo !== span.to);
const isHaitian = ({ force, kind }: Look) => force === null && kind === 'context';

/**
 * The key of a view.
 * @param isWhole an act of Haitians among all rows is small: its word gives way
 */
export function keyOf(rows: readonly Shown[], isWhole: boolean, words: Words): Sample[] {
  const lit = rows.filter((row) => row.isLit);
  const sure = lit.filter(({ isUnconfirmed }) => !isUnconfirmed);
  const others: [string, boolean, Partial<Look>][] = [
    ['soft', sure.some(isSoft), SOFT],
    ['unconfirmed', sure.length < lit.length, { isUnconfirmed: true }],
    ['open', sure.some(isHatched), { isTally: true }],
    ['haitian', sure.some(isHaitian), { force: null, kind: 'context' }],
  ];
  const entry = (name: string, look: Partial<Look>): Sample => ({
    text: words[`key-${name}`] ?? '',
    look: { ...PLAIN, ...look, id: `key-${name}` },
    isSpare: isWhole && name === 'haitian',
  });
  return [
    ...FORCES.map((force) => entry(force, { force })),
    ...others.filter(([, occurs]) => occurs).map(([name, , look]) => entry(name, look)),
  ];
}
