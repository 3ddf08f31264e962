/** The text of a lesson as one Markdown file: its head, its body, and the model answers. */
import { loadGlossary } from '../../data/load.ts';
import { withBase } from '../../data/site.ts';
import { loadStandards } from '../../data/standards.ts';
import { loadStrings, word } from '../../data/strings.ts';
import { fill, formatDate } from '../../visuals/kit/format.ts';
import { lessonPath } from './addresses.ts';
import type { Lesson } from './lessons.ts';

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

export function lessonText({ slug, entry, outline }: Lesson, site: URL | undefined): string {
  const strings = loadStrings('en');
  const say = (key: string, values: Record<string, string | number> = {}) =>
    fill(word(strings.lesson, key), values);
  const { title, essential, guiding, objectives, materials, minutes, ages, version, asOf } =
    entry.data;
  const { terms } = loadGlossary();
  const standards = loadStandards();
  const address = new URL(withBase(lessonPath(slug)), site).href;
  const plan = outline.activities.map(({ from, to, title: name, sheets }) => {
    const papers = sheets.map((sheet) => say('on-paper', { sheet: say(`card-${sheet}`) }));
    return `${say('from-to', { from, to })}: ${[name, ...papers].join(' · ')}`;
  });
  const blocks = [
    `# ${title}`,
    [
      word(strings.site, 'title'),
      say('version', { version, date: formatDate(asOf, 'en') }),
      `<${address}>`,
    ].join('. '),
    `${say('licence')} CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>`,
    `**${say('essential')}:** ${essential}`,
    `${say('minutes', { minutes })} · ${say('ages', ages)}`,
    `## ${say('plan')}`,
    list(plan),
    `## ${say('guiding')}`,
    list(guiding),
    `## ${say('objectives')}`,
    list(objectives),
    `## ${say('materials')}`,
    list(materials),
    `## ${say('terms')}`,
    list(
      entry.data.terms.flatMap((id) => {
        const term = terms[id];
        return term ? `**${term.term}**: ${term.definition}` : [];
      }),
    ),
    outline.text.trim(),
    `## ${say('standards')}`,
    say('standards-note'),
    list(
      entry.data.standards.flatMap((id) => {
        const standard = standards[id];
        return standard
          ? `${standard.framework.name}, ${standard.code}: ${standard.text} <${standard.framework.url}>`
          : [];
      }),
    ),
    '---',
    `## ${say('answers')}`,
    say('answers-note'),
    outline.answers.trim(),
  ];
  return `${blocks.join('\n\n')}\n`;
}
