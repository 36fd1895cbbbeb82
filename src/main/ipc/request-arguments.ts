import { z } from 'zod/mini';
import { DOCUMENT_NAMES, DOCUMENTS, MAX_DOCUMENT } from '../../shared/documents/documents.js';
import {
  SCREEN_WISHES,
  type PrintReport,
  type RequestName,
  type Requests,
} from '../../shared/ipc.js';
import { printJobSchema } from '../../shared/print/print-job.js';
import { settingsPatchSchema } from '../../shared/documents/settings.js';

const shortText = z.string().check(z.maxLength(1000));

const printReport: z.ZodMiniType<PrintReport> = z.discriminatedUnion('ready', [
  z.strictObject({
    ready: z.literal(true),
    title: shortText,
    pages: z.optional(z.int().check(z.minimum(0))),
  }),
  z.strictObject({
    ready: z.literal(false),
    message: shortText,
    detail: z.optional(shortText),
  }),
]);

const count = z.int().check(z.nonnegative(), z.maximum(100_000));

const documentName = z.enum(DOCUMENT_NAMES);

/** The arguments each request must have: a tuple, so one too many is refused as well. */
export const REQUEST_ARGUMENTS = {
  appInfo: z.tuple([]),
  readSettings: z.tuple([]),
  writeSettings: z.tuple([settingsPatchSchema]),
  printJob: z.tuple([printJobSchema]),
  savePdf: z.tuple([printJobSchema]),
  countPages: z.tuple([printJobSchema]),
  reportPrint: z.tuple([printReport]),
  reportProgress: z.tuple([count, count]),
  cancelPrint: z.tuple([]),
  readDocument: z.tuple([documentName]),
  writeDocument: z.union(
    DOCUMENT_NAMES.map((name) => z.tuple([z.literal(name), DOCUMENTS[name].schema])),
  ),
  saveFile: z.tuple([
    z.strictObject({
      kind: documentName,
      suggestedName: shortText,
      text: z.string().check(z.maxLength(MAX_DOCUMENT)),
    }),
  ]),
  openFile: z.tuple([documentName]),
  checkMachine: z.tuple([]),
  openLink: z.tuple([z.string().check(z.maxLength(10_000))]),
  fillScreen: z.tuple([z.enum(SCREEN_WISHES)]),
  hideReader: z.tuple([z.boolean()]),
} as const satisfies Record<RequestName, z.ZodMiniType>;

export type RequestArguments<N extends RequestName> = Parameters<Requests[N]>;

/** @throws if the arguments are not the ones that the request takes */
export function checkedArguments<N extends RequestName>(
  name: N,
  received: unknown[],
): RequestArguments<N> {
  const result = z.safeParse(REQUEST_ARGUMENTS[name], received);
  if (!result.success) throw new Error(`reader.${name}: these arguments are refused`);
  // The schema of each name describes the parameters of that name; the compiler cannot pair them.
  return result.data as RequestArguments<N>;
}
