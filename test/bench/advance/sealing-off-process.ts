import { takeSealingOff } from './sealing-off';

// Required by a worker's process of the bench before its own code.
takeSealingOff();
