/** A lesson as machines read it: schema.org’s LearningResource, with the fields of LRMI. */
import { LICENCES } from './licences.ts';
import type { LessonHead } from './lesson-schema.ts';
import type { Standard } from './standards.ts';

export interface DescribedLesson {
  /** Path of its page: `/classroom/mission/`. */
  readonly path: string;
  /** Path of the chapter that it teaches. */
  readonly chapterPath: string;
  readonly head: LessonHead;
  /** Minutes that its plan takes. */
  readonly minutes: number;
  readonly standards: readonly Standard[];
  readonly terms: readonly string[];
}

/**
 * @param site its name
 * @param address makes a full address of a path on this site
 */
export function lessonJsonLd(
  { path, chapterPath, head, minutes, standards, terms }: DescribedLesson,
  site: string,
  address: (path: string) => string,
): Readonly<Record<string, unknown>> {
  const publisher = { '@type': 'Organization', name: site, url: address('/') };
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    '@id': address(path),
    url: address(path),
    name: head.title,
    description: head.summary,
    learningResourceType: 'Lesson plan',
    educationalUse: ['instruction', 'discussion', 'analysis of sources'],
    educationalLevel: 'Secondary education',
    typicalAgeRange: `${head.ages.from}-${head.ages.to}`,
    // A lone P45M would be forty-five months.
    timeRequired: `PT${minutes}M`,
    teaches: head.objectives,
    about: terms,
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    educationalAlignment: standards.map(({ code, text, framework }) => ({
      '@type': 'AlignmentObject',
      alignmentType: 'teaches',
      educationalFramework: framework.name,
      targetName: code,
      targetDescription: text,
      targetUrl: framework.url,
    })),
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: LICENCES['CC-BY-4.0']?.path,
    version: head.version,
    dateModified: head.asOf,
    author: publisher,
    publisher,
    isBasedOn: address(chapterPath),
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'text/markdown',
      contentUrl: address(path.replace(/\/$/, '.md')),
    },
  };
}
