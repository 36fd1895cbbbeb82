import { z } from 'zod/mini';
import { MAX_DOCUMENT } from './documents/document-kind.js';
import { DOCUMENT_NAMES, DOCUMENTS } from './documents/documents.js';
import { settingsPatchSchema } from './documents/settings.js';
import { SCREEN_WISHES, type RequestName, type Requests } from './ipc.js';
import { printJobSchema } from './print/print-job.js';

/*
 * Every request there is. The main process refuses whatever is not in this table; the preload script
 * offers its names, which the build copies so that no window loads the schemas for them.
 */

/** The windows whose pages may make requests. */
export type WindowKind = 'reader' | 'print';

/** Who may make a request, and the exact tuple of arguments: one too many is refused as well. */
interface RequestRule<N extends RequestName> {
  from: WindowKind;
  args: z.ZodMiniType<Parameters<Requests[N]>>;
}

const shortText = z.string().check(z.maxLength(1000));
const count = z.int().check(z.nonnegative(), z.maximum(100_000));
const documentName = z.enum(DOCUMENT_NAMES);

const printReport = z.discriminatedUnion('ready', [
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

/** A document's name decides which schema its value is checked with. */
const namedDocument = z.pipe(
  z.tuple([documentName, z.unknown()]),
  z.transform(([name, value], context): Parameters<Requests['writeDocument']> => {
    const { success, data } = z.safeParse(DOCUMENTS[name].schema, value);
    if (success) return [name, data];
    context.issues.push({ code: 'custom', input: value });
    return z.NEVER;
  }),
);

export const REQUESTS: { readonly [N in RequestName]: RequestRule<N> } = {
  readSettings: { from: 'reader', args: z.tuple([]) },
  writeSettings: { from: 'reader', args: z.tuple([settingsPatchSchema]) },
  printJob: { from: 'reader', args: z.tuple([printJobSchema]) },
  savePdf: { from: 'reader', args: z.tuple([printJobSchema]) },
  countPages: { from: 'reader', args: z.tuple([printJobSchema]) },
  reportPrint: { from: 'print', args: z.tuple([printReport]) },
  reportProgress: { from: 'print', args: z.tuple([count, count]) },
  cancelPrint: { from: 'reader', args: z.tuple([]) },
  readDocument: { from: 'reader', args: z.tuple([documentName]) },
  writeDocument: { from: 'reader', args: namedDocument },
  flushDocuments: { from: 'reader', args: z.tuple([]) },
  saveFile: {
    from: 'reader',
    args: z.tuple([
      z.strictObject({
        kind: documentName,
        suggestedName: shortText,
        text: z.string().check(z.maxLength(MAX_DOCUMENT)),
      }),
    ]),
  },
  openFile: { from: 'reader', args: z.tuple([documentName]) },
  checkMachine: { from: 'reader', args: z.tuple([]) },
  openLink: { from: 'reader', args: z.tuple([z.string().check(z.maxLength(10_000))]) },
  fillScreen: { from: 'reader', args: z.tuple([z.enum(SCREEN_WISHES)]) },
  hideReader: { from: 'reader', args: z.tuple([z.boolean()]) },
  reportError: {
    from: 'reader',
    args: z.tuple([
      z.strictObject({ message: shortText, stack: z.string().check(z.maxLength(5000)) }),
    ]),
  },
};

export const REQUEST_NAMES = Object.keys(REQUESTS) as RequestName[];
