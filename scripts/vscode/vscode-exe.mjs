#!/usr/bin/env node
// A stand-in for VS Code's executable, for VSCODE_EXECUTABLE_PATH; see stand-in.ts.
import { register } from 'tsx/esm/api';

register();
const { standIn } = await import('./stand-in.ts');
process.exit(await standIn(process.argv.slice(2)));
