import { createReadStream } from 'node:fs';
import { count } from '@/lib/domain/outcome';
import { readPabulibStream } from '@/lib/formats/pabulib';
import { soundElection } from './measure';

// Run as a process of its own by peak.ts: reads the file it is given, counts it, and prints its peak memory in kB.
const election = soundElection(await readPabulibStream(createReadStream(process.argv[2] ?? '')));
count(election, 'equal-shares');
count(election, 'phragmen');
console.log(process.resourceUsage().maxRSS);
