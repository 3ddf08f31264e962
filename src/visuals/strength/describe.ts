import type { Cell, Description, Detail } from '../kit/contract.ts';
import { fill, formatDate, formatList, formatNumber } from '../kit/format.ts';
import { COUNTRIES, type Count, type Movement } from './data.ts';
import type { StrengthModel } from './model.ts';

/** "432", "about 400" or "fewer than 1,000": a count with the doubt it was published with. */
export function countText(
  { total, qualifier }: Pick<Count, 'total' | 'qualifier'>,
  { language, words }: Pick<StrengthModel, 'language' | 'words'>,
): string {
  return fill(words[`count-${qualifier}`] ?? '{count}', { count: formatNumber(total, language) });
}

/** The picture in words, as a table, and mark by mark. */
export function describe(model: StrengthModel): Description {
  const { words } = model;
  return {
    name: words.name ?? '',
    text: textOf(model),
    table: {
      caption: words['table-caption'] ?? '',
      columns: [
        words['column-date'] ?? '',
        words['column-what'] ?? '',
        words['column-people'] ?? '',
        ...COUNTRIES.map((country) => words[country] ?? ''),
      ],
      rows: rowsOf(model),
    },
    details: [
      ...model.counts.map((count) => countDetail(count, model)),
      ...(model.showRivals ? model.rivals : []).map((rival) => countDetail(rival, model)),
      ...model.uncounted.map((uncounted) => uncountedDetail(uncounted, model)),
      ...model.movements.map((movement) => movementDetail(movement, model)),
    ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

function textOf(model: StrengthModel): string {
  const { words, language, counts } = model;
  const date = (count: Count) => formatDate(count.date, language, { precision: count.precision });
  const first = counts[0];
  const last = counts.at(-1);
  const sentences: string[] = [];
  const say = (key: string, values: Record<string, string>) =>
    sentences.push(fill(words[key] ?? '', values));
  for (const { key, value } of model.promises) {
    const place = value > model.top ? 'above' : key;
    say(`text-promise-${place}`, { value: formatNumber(value, language) });
  }
  if (first && last && first !== last) {
    say('text-trend', {
      first: countText(first, model),
      'first-date': date(first),
      last: countText(last, model),
      'last-date': date(last),
    });
  } else if (first) {
    say('text-single', { first: countText(first, model), 'first-date': date(first) });
  }
  if (model.peak) say('text-peak', { peak: countText(model.peak, model), date: date(model.peak) });
  const parts = last && COUNTRIES.filter((country) => last.parts[country]);
  if (model.nameCountries && last && parts) {
    say('text-countries', {
      date: date(last),
      countries: formatList(
        parts.map(
          (country) => `${words[country]} ${formatNumber(last.parts[country] ?? 0, language)}`,
        ),
        language,
      ),
    });
  }
  for (const { from, to } of model.uncounted) {
    say('text-uncounted', { from: formatDate(from, language), to: formatDate(to, language) });
  }
  if (model.showRivals && model.rivals.length > 0) {
    say('text-rivals', {
      rivals: formatList(
        model.rivals.map((rival) => `${countText(rival, model)} (${date(rival)})`),
        language,
      ),
    });
  }
  if (model.noFigure) say('text-gap', { date: formatDate(model.noFigure.from, language) });
  return sentences.join(' ');
}

/** The table: the promises, then every count, rival count and movement up to the view, by date. */
function rowsOf(model: StrengthModel): Cell[][] {
  const { words, language } = model;
  const number = (value: number): Cell => ({ value, text: formatNumber(value, language) });
  const none = words['no-figure'] ?? '';
  const empty = COUNTRIES.map(() => '');
  const dated: { date: string; cells: Cell[] }[] = [];
  for (const { key, from, value } of model.promises) {
    dated.push({
      date: from,
      cells: [
        formatDate(from, language),
        words[`row-promise-${key}`] ?? '',
        number(value),
        ...empty,
      ],
    });
  }
  const count = (each: Count, what: string) =>
    dated.push({
      date: each.date,
      cells: [
        formatDate(each.date, language, { precision: each.precision }),
        `${what} (${words[`qualifier-${each.qualifier}`]})`,
        { value: each.total, text: countText(each, model) },
        ...COUNTRIES.map((country): Cell => {
          const people = each.parts[country];
          if (people !== undefined) return number(people);
          const hasCome = model.movements.some(
            (movement) => movement.country === country && movement.date <= each.date,
          );
          return hasCome ? none : (words['not-yet'] ?? '');
        }),
      ],
    });
  for (const each of model.counts) count(each, words['row-count'] ?? '');
  for (const each of model.rivals) count(each, words['row-rival'] ?? '');
  for (const each of model.movements) {
    dated.push({
      date: each.date,
      cells: [
        formatDate(each.date, language),
        fill(words[each.arrival ? 'row-arrival' : 'row-departure'] ?? '', {
          country: words[each.country] ?? '',
        }),
        { value: each.number, text: movementNumber(each, model) },
        ...empty,
      ],
    });
  }
  return dated
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ cells }) => cells);
}

function movementNumber(
  { number, low, high }: Movement,
  { language, words }: StrengthModel,
): string {
  const text = formatNumber(number, language);
  const others = [low, high].filter((value): value is number => value !== null && value !== number);
  if (others.length === 0) return text;
  const rivals = others.map((value) => formatNumber(value, language));
  return fill(words.range ?? '', { number: text, others: formatList(rivals, language) });
}

/** A count with its countries, and whatever about them does not add up. */
function countDetail(count: Count, model: StrengthModel): Detail & { date: string } {
  const { words, language } = model;
  const known = COUNTRIES.filter((country) => count.parts[country]);
  const sum = known.reduce((people, country) => people + (count.parts[country] ?? 0), 0);
  const list = formatList(
    known.map(
      (country) => `${words[country]} ${formatNumber(count.parts[country] ?? 0, language)}`,
    ),
    language,
  );
  const sentences = [
    fill(words[`detail-${count.qualifier}`] ?? '', { count: countText(count, model) }),
    known.length === 0 ? (words['detail-total'] ?? '') : `${list}.`,
  ];
  if (known.length > 0 && sum < count.total) sentences.push(words['detail-rest'] ?? '');
  if (sum > count.total) {
    sentences.push(fill(words['detail-sum'] ?? '', { sum: formatNumber(sum, language) }));
  }
  return {
    key: count.id,
    date: count.date,
    heading: formatDate(count.date, language, { precision: count.precision }),
    text: sentences.join(' '),
    sources: count.sources,
  };
}

function uncountedDetail(
  { key, from, to }: StrengthModel['uncounted'][number],
  { words, language }: StrengthModel,
): Detail & { date: string } {
  return {
    key,
    date: from,
    heading: words.uncounted ?? '',
    text: fill(words['text-uncounted'] ?? '', {
      from: formatDate(from, language),
      to: formatDate(to, language),
    }),
    sources: [],
  };
}

function movementDetail(movement: Movement, model: StrengthModel): Detail & { date: string } {
  const { words, language } = model;
  return {
    key: movement.id,
    date: movement.date,
    heading: formatDate(movement.date, language),
    text: fill(words[movement.arrival ? 'detail-arrival' : 'detail-departure'] ?? '', {
      number: movementNumber(movement, model),
      country: words[movement.country] ?? '',
    }),
    sources: movement.sources,
  };
}
