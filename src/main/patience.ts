import { jobArticles, type PrintJob } from '../shared/print-job.js';

/** For one article or sheet on a slow disk, in seconds: so short that nobody thinks it is stuck. */
const FIRST = 30;
/** For each further one. A sheet takes about a quarter of a second; an old laptop ten times that. */
const EACH = 4;

/** How long a job may take for its layout, and again for its PDF, in seconds. */
export const patienceFor = (job: PrintJob): number =>
  FIRST + Math.max(0, jobArticles(job).length - 1) * EACH;
