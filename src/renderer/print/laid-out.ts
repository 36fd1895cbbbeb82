/** A part of a job whose layout is final. */
export interface LaidOutPart {
  /** What was left out to make it fit, for developers. */
  notes: string[];
  pages: number;
}

/** The CSS page name of each page of a part, or none where all pages of the job are alike. */
export type PageName = (page: number) => string | undefined;
