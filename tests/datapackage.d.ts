/** The part of Frictionless' library that the tests use; it brings no types of its own. */
declare module 'datapackage' {
  export interface DataResource {
    name: string;
    errors: Error[];
    /** Reads and casts every cell. @throws at the first that does not fit its schema */
    read(options: { keyed?: boolean; relations?: boolean }): Promise<unknown[]>;
  }

  export class Package {
    /** @param descriptor a path, or the descriptor itself with the folder that its paths start from */
    static load(
      descriptor: string | object,
      options?: { basePath?: string; strict?: boolean },
    ): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: DataResource[];
  }
}
