import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { saveWorkbook } from '../host/xlsx/saveWorkbook';
import { LANGUAGES } from '../src/i18n/dictionary';
import { sampleWorkbook } from './sampleWorkbook';

/** Writes the sample workbooks into a folder: `npm run sample`. */
export async function writeSamples(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const language of LANGUAGES) {
    const model = sampleWorkbook(language);
    await writeFile(path.join(folder, model.name), await saveWorkbook(model));
  }
}
