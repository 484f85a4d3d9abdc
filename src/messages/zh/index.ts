import { arrowMessages } from './arrow.js';
import { bindMessages } from './bind.js';
import { bindingMessages } from './binding.js';
import { cliMessages } from './cli.js';
import { coverageMessages } from './coverage.js';
import { csvMessages } from './csv.js';
import { diffMessages } from './diff.js';
import { editorMessages } from './editor.js';
import { excelMessages } from './excel.js';
import { filesMessages } from './files.js';
import { forwardMessages } from './forward.js';
import { hotspotsMessages } from './hotspots.js';
import { jsonlMessages } from './jsonl.js';
import { lawMessages } from './law.js';
import { lawToolsMessages } from './law-tools.js';
import { letterMessages } from './letter.js';
import { libraryMessages } from './library.js';
import { libraryFollow } from './library-follow.js';
import { libraryForce } from './library-force.js';
import { libraryHelp } from './library-help.js';
import { libraryImportMessages } from './library-import.js';
import { libraryTerms } from './library-terms.js';
import { libraryUse } from './library-use.js';
import { logMessages } from './log.js';
import { noteMessages } from './note.js';
import { ocelMessages } from './ocel.js';
import { outputsMessages } from './outputs.js';
import { parquetMessages } from './parquet.js';
import { readinessMessages } from './readiness.js';
import { receiptMessages } from './receipt.js';
import { registerMessages } from './register.js';
import { reportMessages } from './report.js';
import { reportAnswersMessages } from './report-answers.js';
import { reportPageMessages } from './report-page.js';
import { runMessages } from './run.js';
import { samplingMessages } from './sampling.js';
import { samplingHelp } from './sampling-help.js';
import { timeMessages } from './time.js';
import { xesMessages } from './xes.js';

/** All words of this language, by code. */
export const zh: Readonly<Record<string, string>> = {
  ...arrowMessages,
  ...ocelMessages,
  ...jsonlMessages,
  ...filesMessages,
  ...editorMessages,
  ...excelMessages,
  ...bindMessages,
  ...bindingMessages,
  ...cliMessages,
  ...coverageMessages,
  ...csvMessages,
  ...forwardMessages,
  ...lawMessages,
  ...lawToolsMessages,
  ...hotspotsMessages,
  ...letterMessages,
  ...libraryMessages,
  ...libraryForce,
  ...libraryHelp,
  ...libraryFollow,
  ...libraryImportMessages,
  ...libraryTerms,
  ...libraryUse,
  ...logMessages,
  ...outputsMessages,
  ...parquetMessages,
  ...receiptMessages,
  ...registerMessages,
  ...readinessMessages,
  ...reportMessages,
  ...reportAnswersMessages,
  ...reportPageMessages,
  ...samplingHelp,
  ...samplingMessages,
  ...timeMessages,
  ...runMessages,
  ...diffMessages,
  ...noteMessages,
  ...xesMessages,
};
