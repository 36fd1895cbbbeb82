import { MAX_DOCUMENT } from '../../../shared/documents/document-kind.js';
import { DOCUMENTS, type DocumentName } from '../../../shared/documents/documents.js';
import type { FileToSave, JobResult, OpenedFile } from '../../../shared/ipc.js';
import { m } from '../../../shared/messages/messages.js';

/** Files in the browser forms: a download, and the browser's own choice of a file. */

export function downloadFile({ kind, suggestedName, text }: FileToSave): JobResult {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  // Browsers make the name safe themselves.
  link.download = `${suggestedName.trim() || m.file_untitled()}.${DOCUMENTS[kind].ending}`;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken hold of the blob by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return { outcome: 'done' };
}

/** Asks for a file; must be called from a click. */
export function chooseFile(kind: DocumentName): Promise<OpenedFile> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = `.${DOCUMENTS[kind].ending},application/json`;
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const end = (result: OpenedFile | Promise<OpenedFile>): void => {
      input.remove();
      resolve(result);
    };
    input.addEventListener('cancel', () => end({ outcome: 'cancelled' }));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      end(file ? readFile(file) : { outcome: 'cancelled' });
    });
    input.click();
  });
}

async function readFile(file: File): Promise<OpenedFile> {
  const { name } = file;
  // Characters take up to four bytes.
  if (file.size > MAX_DOCUMENT * 4) {
    return { outcome: 'failed', message: m.file_failed_large({ file: name }) };
  }
  try {
    return { outcome: 'opened', name, text: await file.text() };
  } catch {
    return { outcome: 'failed', message: m.file_failed_other({ file: name }) };
  }
}
