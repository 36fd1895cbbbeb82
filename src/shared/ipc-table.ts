import * as v from 'valibot';
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
  args: v.GenericSchema<unknown, Parameters<Requests[N]>>;
}

const shortText = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const documentName = v.picklist(DOCUMENT_NAMES);

const printReport = v.variant('ready', [
  v.strictObject({
    ready: v.literal(true),
    title: shortText,
    pages: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.strictObject({
    ready: v.literal(false),
    message: shortText,
    detail: v.optional(shortText),
  }),
]);

/** A document's name decides which schema its value is checked with. */
const namedDocument = v.pipe(
  v.strictTuple([documentName, v.unknown()]),
  v.rawTransform(({ dataset, addIssue, NEVER }): Parameters<Requests['writeDocument']> => {
    const [name, value] = dataset.value;
    const { success, output } = v.safeParse(DOCUMENTS[name].schema, value);
    if (success) return [name, output];
    addIssue();
    return NEVER;
  }),
);

export const REQUESTS: { readonly [N in RequestName]: RequestRule<N> } = {
  readSettings: { from: 'reader', args: v.strictTuple([]) },
  writeSettings: { from: 'reader', args: v.strictTuple([settingsPatchSchema]) },
  printJob: { from: 'reader', args: v.strictTuple([printJobSchema]) },
  savePdf: { from: 'reader', args: v.strictTuple([printJobSchema]) },
  countPages: { from: 'reader', args: v.strictTuple([printJobSchema]) },
  reportPrint: { from: 'print', args: v.strictTuple([printReport]) },
  reportProgress: { from: 'print', args: v.strictTuple([count, count]) },
  cancelPrint: { from: 'reader', args: v.strictTuple([]) },
  readDocument: { from: 'reader', args: v.strictTuple([documentName]) },
  writeDocument: { from: 'reader', args: namedDocument },
  flushDocuments: { from: 'reader', args: v.strictTuple([]) },
  saveFile: {
    from: 'reader',
    args: v.strictTuple([
      v.strictObject({
        kind: documentName,
        suggestedName: shortText,
        text: v.pipe(v.string(), v.maxLength(MAX_DOCUMENT)),
      }),
    ]),
  },
  openFile: { from: 'reader', args: v.strictTuple([documentName]) },
  checkMachine: { from: 'reader', args: v.strictTuple([]) },
  openLink: { from: 'reader', args: v.strictTuple([v.pipe(v.string(), v.maxLength(10_000))]) },
  fillScreen: { from: 'reader', args: v.strictTuple([v.picklist(SCREEN_WISHES)]) },
  hideReader: { from: 'reader', args: v.strictTuple([v.boolean()]) },
  reportError: {
    from: 'reader',
    args: v.strictTuple([
      v.strictObject({ message: shortText, stack: v.pipe(v.string(), v.maxLength(5000)) }),
    ]),
  },
};

export const REQUEST_NAMES = Object.keys(REQUESTS) as RequestName[];
