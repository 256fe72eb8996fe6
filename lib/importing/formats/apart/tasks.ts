import type { TextDocument } from '@/lib/importing/document';
import { readDocument } from '@/lib/importing/formats/read-document';
import type { ReadingFault } from '@/lib/importing/formats/reading-fault';
import type { Recognised } from '@/lib/importing/recognise/model';
import { ok, type Result } from '@/lib/result';

/** What the process apart can be asked, and what it answers. */
export type Tasks = {
  read: { options: object; answer: TextDocument };
  analyse: { options: object; answer: { document: TextDocument; recognised: Recognised } };
  'draw-page': { options: { page: number; width: number }; answer: Uint8Array };
};

export type TaskName = keyof Tasks;

export type Request<Name extends TaskName = TaskName> = {
  fileName: string;
  task: Name;
  options: Tasks[Name]['options'];
};

type Work = {
  [Name in TaskName]: (
    file: { name: string; bytes: Uint8Array },
    options: Tasks[Name]['options'],
  ) => Promise<Result<Tasks[Name]['answer'], ReadingFault>>;
};

/** Each loads what it needs: a text must not pay for the parser of PDF, nor a picture for the rules of recognition. */
const WORK: Work = {
  read: readDocument,
  analyse: async (file) => {
    const read = await readDocument(file);
    if (!read.ok) return read;
    const { recognise } = await import('@/lib/importing/recognise/recognise');
    return ok({ document: read.value, recognised: recognise(read.value) });
  },
  'draw-page': async ({ bytes }, options) => {
    const { drawPage } = await import('@/lib/importing/formats/pdf/draw-page');
    return drawPage(bytes, options);
  },
};

/** Does a task on the bytes of a file: in the process apart, and nowhere else. */
export function doTask<Name extends TaskName>(
  { fileName, task, options }: Request<Name>,
  bytes: Uint8Array,
): Promise<Result<Tasks[Name]['answer'], ReadingFault>> {
  return WORK[task]({ name: fileName, bytes }, options);
}
