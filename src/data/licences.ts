export interface Licence {
  readonly title: string;
  readonly path: string;
}

/** The licences a dataset of ours may have, by SPDX id. */
export const LICENCES: Readonly<Record<string, Licence>> = {
  'CC-BY-4.0': {
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
  'CC-BY-NC-4.0': {
    title: 'Creative Commons Attribution Non-Commercial 4.0',
    path: 'https://creativecommons.org/licenses/by-nc/4.0/',
  },
  'CC-BY-SA-4.0': {
    title: 'Creative Commons Attribution Share-Alike 4.0',
    path: 'https://creativecommons.org/licenses/by-sa/4.0/',
  },
  'CC0-1.0': {
    title: 'Creative Commons Zero 1.0',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  'ODbL-1.0': {
    title: 'Open Data Commons Open Database License 1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  'ODC-By-1.0': {
    title: 'Open Data Commons Attribution License 1.0',
    path: 'https://opendatacommons.org/licenses/by/1-0/',
  },
  'PDDL-1.0': {
    title: 'Open Data Commons Public Domain Dedication and Licence 1.0',
    path: 'https://opendatacommons.org/licenses/pddl/1-0/',
  },
};
