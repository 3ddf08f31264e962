/** What stands in which row: promised in outline, paid solid, each share against a whole of its own. */
import type { Part, Row, Section } from '../kit/text-rows.ts';
import type { Fact } from './data.ts';
import type { QuakeAidModel } from './model.ts';
import { moneyText, percentText, say, sumText } from './phrases.ts';

/** Wordings of a row, from the fullest to the shortest. */
function wordings(
  model: QuakeAidModel,
  { id, of }: Fact,
  ends: readonly string[] = ['', '-brief'],
): string[] {
  const values = { of: of === null ? '' : moneyText(model, of, true) };
  return ends.map((end) => say(model, `row-${id}${end}`, values));
}

const HEADS = ['relief', 'recovery', 'private'] as const;

/** Sums of the three layers on one scale, each layer under a head of its own. */
export function layers(model: QuakeAidModel): Section[] {
  const reach = ({ usd, atLeast, of }: Fact) => Math.max(usd ?? atLeast ?? 0, of ?? 0);
  // Room for the dashes of a pledge without an end.
  const domain = [0, Math.max(...model.drawn.map(reach)) * 1.06] as const;
  return HEADS.map((layer) => ({
    key: layer,
    heads: [say(model, `head-${layer}`), say(model, `head-${layer}-brief`)],
    domain,
    rows: model.drawn
      .filter((fact) => fact.layer === layer)
      .map((fact): Row => {
        const { id, usd, atLeast, of } = fact;
        const parts: Part[] = [];
        if (usd !== null) parts.push({ key: id, kind: 'solid', from: 0, to: usd });
        const promised = of ?? (usd === null ? atLeast : null);
        if (promised !== null) {
          parts.push({ key: `${id}-promised`, kind: 'hollow', from: 0, to: promised });
        }
        return {
          key: id,
          value: sumText(model, fact, true),
          texts: wordings(model, fact),
          parts,
          isOpen: usd === null,
        };
      }),
  }));
}

/** Donors who keep their names where room is shortest. */
const FIRST_DONORS = 5;

/** What each donor promised, in outline, and how much of it had been paid. */
export function donors(model: QuakeAidModel): Section[] {
  return [
    {
      key: 'donors',
      domain: [0, Math.max(...model.drawn.map(({ usd }) => usd ?? 0))],
      rows: model.drawn.map((fact, index): Row => {
        const { id, usd, paid, by, note } = fact;
        if (usd === null || paid === null) throw new Error(`quake-aid: no payment in "${id}"`);
        const values = { donor: by, of: moneyText(model, usd, true) };
        // A note on a pledge is a doubt about what was counted as paid.
        const row = note === null ? 'row-donor' : 'row-doubted';
        return {
          key: id,
          value: percentText(model, paid),
          texts: [say(model, row, values), say(model, `${row}-brief`, values)],
          parts: [
            { key: id, kind: 'solid', from: 0, to: (usd * paid) / 100 },
            { key: `${id}-promised`, kind: 'hollow', from: 0, to: usd },
          ],
          isMinor: index >= FIRST_DONORS,
        };
      }),
    },
  ];
}

/** Rows whose money reached Haitian institutions. */
const HAITIAN = new Set([
  'relief-to-government',
  'recovery-to-government',
  'via-government-systems',
  'to-haitian-ngos',
]);

/** Shares of money paid, each row as long as its own whole. */
export function recipients(model: QuakeAidModel): Section[] {
  return [
    {
      key: 'recipients',
      domain: [0, 100],
      rows: model.drawn.map((fact): Row => {
        const { id, usd, of, percent, note } = fact;
        const share = percent ?? ((usd ?? 0) / (of ?? Infinity)) * 100;
        return {
          key: id,
          value: percent === null ? sumText(model, fact, true) : percentText(model, percent),
          texts: wordings(model, fact, ['', '-brief', '-least']),
          // Who contradicts the share must be heard beside it.
          note: id === 'red-cross-overhead' && note !== null ? `${note}.` : undefined,
          parts: [
            { key: id, kind: 'solid', from: 0, to: share },
            { key: `${id}-rest`, kind: 'second', from: share, to: 100 },
          ],
          subject: HAITIAN.has(id) ? 'haiti' : undefined,
          isMinor: id === 'red-cross-overhead',
        };
      }),
    },
  ];
}
