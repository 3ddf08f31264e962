/** content/datasets/ → every dataset with its checked table. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAbout } from './about.ts';
import type { ReadAbout } from './about.ts';
import { readCsv } from './csv.ts';
import type { Csv } from './csv.ts';
import { orderProblems } from './order.ts';
import { haitiProblems, placesWithPoint, pointProblems } from './points.ts';
import { DATASETS_FOLDER, ID } from './formats.ts';
import { compareText, problem } from './problems.ts';
import { readSteps } from './steps.ts';
import type { Problem } from './problems.ts';
import { checkTable, rawKeys } from './table.ts';
import type { CheckedTable } from './table.ts';
import type { About } from './types.ts';

/** The dataset whose rows cells of type place name. */
export const PLACES = 'places';

/** File names in public/data that datasets may not take. */
const RESERVED = new Set(['sources', 'datapackage']);

export interface CheckedDataset {
  readonly id: string;
  readonly about: About;
  readonly csv: Csv;
  readonly table: CheckedTable;
}

export interface ReadDatasets {
  readonly problems: readonly Problem[];
  /** By id, in the order of ids. `undefined` = it is there but too broken to look into. */
  readonly datasets: ReadonlyMap<string, CheckedDataset | undefined>;
}

function listFolders(root: string): { problems: Problem[]; ids: string[] } {
  const problems: Problem[] = [];
  try {
    const entries = readdirSync(join(root, DATASETS_FOLDER), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .toSorted((a, b) => compareText(a.name, b.name));
    const ids = entries.map((entry) => {
      const path = `${DATASETS_FOLDER}/${entry.name}`;
      const wrong = !entry.isDirectory()
        ? 'a file among the datasets; expected one folder for each dataset'
        : !ID.test(entry.name)
          ? `the folder name "${entry.name}" is not an id; expected small letters, digits and single hyphens`
          : RESERVED.has(entry.name)
            ? `the folder name "${entry.name}" is taken by another published file; choose another`
            : undefined;
      if (wrong !== undefined) problems.push(problem(path, 1, 1, wrong));
      return wrong === undefined ? [entry.name] : [];
    });
    return { problems, ids: ids.flat() };
  } catch {
    return { problems: [problem(DATASETS_FOLDER, 1, 1, 'the folder is missing')], ids: [] };
  }
}

interface Parts extends ReadAbout {
  readonly id: string;
  readonly csv?: Csv;
}

function readParts(root: string, id: string): Parts {
  const about = readAbout(root, `${DATASETS_FOLDER}/${id}/about.yaml`);
  const table = readCsv(root, `${DATASETS_FOLDER}/${id}/table.csv`);
  return { ...about, id, csv: table.csv, problems: [...about.problems, ...table.problems] };
}

/** Columns whose cells name rows of a dataset that is not there. */
function missingTables(parts: Parts, ids: readonly string[]): Problem[] {
  const { about, yaml } = parts;
  return (about?.columns ?? []).flatMap(({ of }, i) => {
    const message = `there is no dataset "${of ?? ''}"; expected one of ${ids.join(', ')}`;
    return of !== undefined && !ids.includes(of) && yaml
      ? [yaml.at(['columns', i, 'of'], message)]
      : [];
  });
}

function missingPlaces(parts: Parts): Problem[] {
  const { about, yaml } = parts;
  return (about?.columns ?? []).flatMap((column, i) => {
    const message = `a column of type place needs the dataset "${PLACES}", which is missing`;
    return column.type === 'place' && yaml ? [yaml.at(['columns', i, 'type'], message)] : [];
  });
}

/** Reads every dataset; `sources` are the ids that exist, undefined when they could not be read. */
export function readDatasets(root: string, sources: ReadonlySet<string> | undefined): ReadDatasets {
  const { problems, ids } = listFolders(root);
  const all = ids.map((id) => readParts(root, id));
  const places = all.find((parts) => parts.id === PLACES);
  const rows = new Map(
    all.map(({ id, csv, about }) => [id, csv && about ? rawKeys(csv, about.key) : undefined]),
  );
  const addresses = new Set([...readSteps(root), ...ids.map((id) => `data/${id}`)]);
  const known = { sources, places: rows.get(PLACES), rows, addresses };
  const points =
    known.places && places?.csv && places.about
      ? placesWithPoint(places.csv, places.about.key)
      : undefined;
  const datasets = new Map<string, CheckedDataset | undefined>();
  for (const parts of all) {
    const { id, about, csv } = parts;
    problems.push(...parts.problems, ...(places === undefined ? missingPlaces(parts) : []));
    problems.push(...missingTables(parts, ids));
    if (about === undefined || csv === undefined) {
      datasets.set(id, undefined);
      continue;
    }
    const table = checkTable(csv, about.columns, about.key, known);
    problems.push(
      ...table.problems,
      ...orderProblems(csv.file, table.rows, about.order),
      ...pointProblems(csv.file, table.rows, about.columns, points),
      ...(id === PLACES ? haitiProblems(csv.file, table.rows) : []),
    );
    datasets.set(id, { id, about, csv, table });
  }
  return { problems, datasets };
}
