import { parentPort, workerData } from 'node:worker_threads';
import type { StateRules } from '../../standards/loads/stateRules';
import type { DistrictFile } from './districtFiles';
import { type DistrictReading, readDistrict } from './readDistrict';

/** What a thread that reads files does: each file that it is sent it answers with the file's rows. */
export function serveDistricts(rules: StateRules): void {
  const reading: DistrictReading = workerData;
  parentPort?.on('message', (file: DistrictFile) => {
    void readDistrict(file, reading, rules).then((rows) => parentPort?.postMessage(rows));
  });
}
