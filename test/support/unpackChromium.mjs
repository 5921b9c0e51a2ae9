/** Unpacks the browser that comes from npm into the folder named by TMPDIR, with its fonts and the libraries it may lack. */
import path from 'node:path';
import { createRequire } from 'node:module';
import chromium, { inflate } from '@sparticuz/chromium';

const packageFolder = path.dirname(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
await chromium.executablePath();
await inflate(path.join(packageFolder, 'bin', 'al2023.tar.br'));
