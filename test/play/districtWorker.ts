import { serveDistricts } from '../../src/files/statewide/serveDistricts';
import { state } from '../../src/google/state';

serveDistricts(state);
