import type { Draft } from '../../../lib/orders/form/draft'
import type { Refusal, Service } from '../../../lib/panel-api/model'
import { formOf, popup, type State, submit } from './popup-states'
import { catalog, panel, plain } from './rows'

/* The form of every kind of service, filled in well and badly, and what a panel refused. */

const service = (type: string, changes: Partial<Service> = {}): Service => ({
  id: '7001',
  name: 'Instagram | Real accounts | Start: 0–15 minutes',
  type,
  category: 'Instagram',
  rate: '1.80',
  min: 50,
  max: 10_000,
  refill: true,
  cancel: 'unknown',
  dripfeed: 'unknown',
  description: '',
  ...changes,
})

const formFor = (offered: Service, typed: Partial<Draft>) => ({
  ...formOf({ serviceId: offered.id, ...typed }),
  catalogs: [{ ...catalog(), services: [offered] }],
})

const subscription = service('Subscriptions', { name: 'Instagram Likes for new posts', refill: 'unknown' })
const traffic = service('Web Traffic', { name: 'Visitors from anywhere', category: 'Traffic', rate: '0.35' })
const subscribed = { username: 'quiet.mornings', min: '50', max: '100', delay: '30' }

const refused = (name: string, refusal: Omit<Refusal, 'kind'>, typed: Partial<Draft> = {}) =>
  popup(`form-refused-${name}`, {
    ...formOf({ serviceId: plain.id, quantity: '100', ...typed, refusal: { kind: 'refusal', ...refusal } }),
  })

export const FORM_STATES: readonly State[] = [
  popup('form-subscription', formFor(subscription, subscribed)),
  popup(
    'form-subscription-limited',
    formFor(subscription, { ...subscribed, posts: '12', old_posts: '3', expiry: '2099-12-31' }),
    (page) => page.locator('#expiry').scrollIntoViewIfNeeded(),
  ),
  popup('form-subscription-errors', formFor(subscription, { min: '100', max: '60', delay: '601' }), submit),
  popup('form-traffic', formFor(traffic, { quantity: '1000' })),
  popup('form-traffic-errors', formFor(traffic, { quantity: '10', type_of_traffic: '2' }), submit),
  popup(
    'form-traffic-filled',
    formFor(traffic, {
      quantity: '1000',
      country: 'US',
      device: '5',
      type_of_traffic: '1',
      google_keyword: 'quiet mornings',
    }),
    (page) => page.locator('#google_keyword').scrollIntoViewIfNeeded(),
  ),
  popup(
    'form-comments-package',
    formFor(service('Custom Comments Package', { name: '10 comments of your own', rate: '4.50' }), {
      comments: 'Great!\nWhere was this?\n\nMore, please 👏',
    }),
  ),
  popup(
    'form-comment-replies',
    formFor(service('Comment Replies', { min: 5 }), {
      username: 'quiet.mornings',
      comments: 'Thank you!\nSee you there',
    }),
    submit,
  ),
  popup(
    'form-mentions',
    formFor(service('Mentions with Hashtags'), { quantity: '500', usernames: 'one\ntwo' }),
    (page) => page.locator('#hashtags').scrollIntoViewIfNeeded(),
  ),
  popup('form-poll', formFor(service('Poll', { min: 10 }), { quantity: '100' })),
  popup('form-type-unknown', formFor(service('Riddle Of The Week'), { quantity: '100' })),
  popup('form-type-unknown-search', { ...formFor(service('Riddle Of The Week'), { serviceId: '' }) }),
  refused('limit', { class: 'below-minimum', message: 'Quantity less than minimal 500', limit: 500 }),
  refused('limit-past', { class: 'above-maximum', message: 'Quantity more than maximum 20', limit: 20 }),
  refused('service-gone', { class: 'service-gone', message: 'Incorrect service ID' }),
  refused('funds', { class: 'funds', message: 'Not enough funds on balance' }),
  refused('key', { class: 'key', message: 'Invalid API key' }),
  popup('form-subscription-demo', {
    ...formFor(subscription, { ...subscribed, panelId: 'demo' }),
    panels: [panel({ id: 'demo', kind: 'demo', name: 'Demo account', url: '' })],
    catalogs: [{ ...catalog('demo'), services: [subscription] }],
  }),
]
