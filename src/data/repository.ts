/** Where the project's repository is, if that is known. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  repository?: string | { url?: string };
  bugs?: string | { url?: string };
}

const addressOf = (entry: string | { url?: string } | undefined): string | undefined =>
  typeof entry === 'string' ? entry : entry?.url;

/** `git+https://host/owner/name.git` → `https://host/owner/name`; undefined for anything else. */
function webAddress(address: string | undefined): string | undefined {
  const plain = address?.replace(/^git\+/, '').replace(/\.git$/, '');
  return plain !== undefined && /^https?:\/\/[^/\s]+\/\S+$/.test(plain) ? plain : undefined;
}

/**
 * The address of the issue tracker: `bugs` or `repository` of package.json, else the environment's
 * REPOSITORY. Undefined when neither names one.
 */
export function issueTracker(
  root = process.cwd(),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const { bugs, repository } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Package;
  const named = webAddress(addressOf(bugs));
  if (named !== undefined) return named;
  const home = webAddress(addressOf(repository)) ?? webAddress(environment.REPOSITORY);
  return home && `${home.replace(/\/$/, '')}/issues`;
}
