import './fonts/paper-fonts.css';
import './styles/paper.css';
import './styles/parts.css';
import './styles/sheet.css';
import './styles/sheet-contacts.css';
import './styles/one-page.css';
import './styles/large.css';
import './styles/collection.css';
import './styles/article.css';
import './styles/handout.css';
import './styles/cards.css';
import './styles/compare.css';
import './styles/ready.css';
import './styles/screen.css';
import { flushSync, mount } from 'svelte';
import { m } from '../../shared/messages/messages.js';
import { useEdition } from '../platform/edition/load.js';
import { showLanguage } from '../platform/edition/page-language.js';
import { loadFonts } from './fonts.js';
import { footersOf } from './page-footers.js';
import { adoptPageStyle, footStyle, pageStyle } from './page-style.js';
import { prepare } from './prepare.js';
import PrintPage from './PrintPage.svelte';
import { PrintProblem, problemDetail, problemText } from './problem.js';
import PrintProblemPage from './PrintProblemPage.svelte';
import { desktop, report } from './report.js';
import type { LaidOutPart } from './laid-out.js';
import { readRequest, type PrintRequest } from './request.js';

/**
 * The print page: draws one job and says when it is final. Runs as `print.html#…` on the desktop
 * and the hosted site, and as `#/print?…` in the portable page.
 */

function fail(error: unknown): void {
  const message = problemText(error);
  document.title = m.paper_problem_title();
  document.body.querySelector('main')?.remove();
  mount(PrintProblemPage, { target: document.body, props: { message, bar: !desktop() } });
  report({ ready: false, message, detail: problemDetail(error) });
}

async function draw({ job, auto }: PrintRequest): Promise<void> {
  if (!job) throw new PrintProblem(m.paper_problem_job());
  useEdition(job.lang);
  const prepared = await prepare(job);
  showLanguage(prepared.manifest);
  document.title = prepared.title;
  adoptPageStyle(pageStyle(prepared.paper));
  await loadFonts(JSON.stringify(prepared));
  const sheets = await new Promise<LaidOutPart[]>((onready, onfailed) => {
    mount(PrintPage, {
      target: document.body,
      props: { job: prepared, bar: !desktop(), onready, onfailed },
    });
    flushSync();
  });
  // Feet stand in the margins and move nothing; only now are the numbers of the pages known.
  adoptPageStyle(footStyle(footersOf(prepared, sheets)));
  const pages = sheets.reduce((sum, sheet) => sum + sheet.pages, 0);
  report(
    {
      ready: true,
      title: prepared.title,
      ...(prepared.kind === 'handout' || prepared.kind === 'cards' ? { pages } : {}),
    },
    sheets.flatMap(({ notes }) => notes),
  );
  if (!desktop() && auto) window.print();
}

document.documentElement.dataset['print'] = 'preparing';
draw(readRequest(location.hash)).catch(fail);
