import type { TaskMessage, TaskReply } from './messages';
import { createTasks } from './tasks';

const tasks = createTasks((bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>));

self.addEventListener('message', ({ data }: MessageEvent<TaskMessage>) => {
  self.postMessage(answer(data));
});

function answer({ id, task, input }: TaskMessage): TaskReply {
  try {
    return { id, ok: true, output: tasks[task](input as never) };
  } catch (error) {
    return { id, ok: false, error: error instanceof Error ? error.message : 'UNKNOWN' };
  }
}
