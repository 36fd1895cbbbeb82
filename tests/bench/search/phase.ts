import { clockNamed } from './clock.js';
import { editionSections } from './core.js';
import { engineNamed } from './engines.js';
import { measureAsking, measureBuild, textBytes } from './measure.js';
import { querySets } from './queries.js';
import { Workspace } from './workspace.js';
import { zipfSections } from './zipf.js';

/*
 * One step of the comparison, in a process of its own: one library that runs out of memory or time
 * ends no other. Started by scale.ts:
 *   phase.ts prepare FOLDER SIZE | build FOLDER ENGINE CLOCK | ask FOLDER ENGINE CLOCK
 */
const SEED = 20_240;

const [phase = '', folder = '', subject = '', clock = 'wall'] = process.argv.slice(2);
const workspace = new Workspace(folder);

switch (phase) {
  case 'prepare': {
    const sections =
      subject === 'edition' ? await editionSections() : zipfSections(Number(subject), SEED);
    await workspace.writeSections(sections);
    await workspace.writeQueries(querySets(sections, SEED));
    await workspace.writeResult('texts', { ...textBytes(sections), sections: sections.length });
    break;
  }
  case 'build': {
    const { index, built } = await measureBuild(
      engineNamed(subject),
      await workspace.readSections(),
      clockNamed(clock),
    );
    await workspace.writeIndex(subject, index);
    await workspace.writeResult(`${subject}.build`, built);
    break;
  }
  case 'ask': {
    const index = await workspace.readIndex(subject);
    const asked = await measureAsking(
      engineNamed(subject),
      index,
      await workspace.readQueries(),
      clockNamed(clock),
    );
    await workspace.writeResult(`${subject}.ask`, asked);
    break;
  }
  default:
    throw new Error(`no phase is called ${phase}`);
}
