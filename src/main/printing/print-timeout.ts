import { jobArticles, type PrintJob } from '../../shared/print/print-job.js';

/** For one article or sheet on a slow disk, in seconds: so short that nobody thinks it is stuck. */
const BASE_SECONDS = 30;
/** For each further one. A sheet takes about a quarter of a second; an old laptop ten times that. */
const SECONDS_PER_ARTICLE = 4;

/** How long a job may take for its layout, and again for its PDF, in seconds. */
export const printTimeout = (job: PrintJob): number =>
  BASE_SECONDS + Math.max(0, jobArticles(job).length - 1) * SECONDS_PER_ARTICLE;
