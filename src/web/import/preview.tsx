import { useCommands } from '../app/commands.ts';
import type { GivenFiles } from '../start/given-files.ts';
import { CannotRead } from './cannot-read.tsx';
import { Looked } from './looked.tsx';
import { usePreview } from './use-preview.ts';
import { Stopped, Waiting } from './waiting.tsx';

/** What would be kept of the files that wait, and everything a person may say before it is. */
export function Preview({ given, onPutAway }: { given: GivenFiles; onPutAway: () => void }) {
  const read = usePreview(given);
  const names = given.files.map(({ file }) => file.name).join(', ');
  useCommands([
    {
      id: 'import.away',
      name: 'Put the files away',
      keys: 'Delete',
      group: 'Import',
      foot: 'put away',
      run: onPutAway,
    },
  ]);
  if (read.problem !== null && !read.isReading)
    return <CannotRead problem={read.problem} onAgain={read.again} onPutAway={onPutAway} />;
  if (read.report !== null) return <Looked read={read} report={read.report} onPutAway={onPutAway} />;
  if (!read.isReading) return <Stopped what={names} onAgain={read.again} onPutAway={onPutAway} />;
  return <Waiting what={`Reading ${names}, and comparing with what you have.`} onStop={read.stop} />;
}
