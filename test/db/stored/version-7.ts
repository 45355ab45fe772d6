import type { Stored } from './create'
import { VERSION_6 } from './version-6'

/* Version 7: lists that are sent line by line, and a draft of one. The rest is as version 6 left it. Frozen: it never follows the code. */

const FIELDS = {
  link: '',
  quantity: '1000',
  comments: '',
  usernames: '',
  username: '',
  hashtag: '',
  hashtags: '',
  media: '',
  answer_number: '',
  groups: '',
  runs: '',
  interval: '',
  min: '',
  max: '',
  posts: '',
  old_posts: '',
  delay: '',
  expiry: '',
}

export const VERSION_7: Stored = {
  ...VERSION_6,
  stores: {
    ...VERSION_6.stores,
    batches: [
      {
        id: 'list-1',
        panelId: 'panel-1',
        createdAt: 1699900000000,
        state: 'paused',
        pause: { why: 'browser' },
        session: 'a-session',
        counts: { waiting: 1, going: 0, done: 1, refused: 0, unconfirmed: 0, held: 0 },
        unfinished: 1,
        terms: {
          input: { panelId: 'panel-1', serviceId: '1', dripFeed: false, ...FIELDS },
          service: { id: '1', name: 'Default service' },
          panelName: 'Panel One',
          charge: '0.9',
          currency: 'USD',
          isTyped: false,
        },
      },
    ],
    'batch-lines': [
      {
        batchId: 'list-1',
        index: 0,
        state: 'done',
        orderId: 'taken',
        link: 'https://video.example/watch?v=1',
      },
      {
        batchId: 'list-1',
        index: 1,
        state: 'waiting',
        orderId: 'line-1',
        link: 'https://video.example/watch?v=2',
        targetKind: 'youtube/video',
        linkForm: 'cleaned',
      },
    ],
  },
}
