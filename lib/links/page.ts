/** What a page says of itself, all of it as it came from outside. */
export interface PageFacts {
  /** As the browser shows it at the moment of the click. */
  readonly address: string
  readonly canonical: string
  readonly title: string
  /** The address of whom the page's content belongs to: this video's channel, this post's author. */
  readonly owner?: string
  readonly ownerName?: string
  /** The address that the document was loaded from; a page of one document has changed it since. */
  readonly loaded?: string
}

/** What was clicked. Rows from before a field was known lack it. */
export interface ClickedPage extends PageFacts {
  /** Of a link that was clicked: the page around it. The link itself has an address, and nothing else is known of it. */
  readonly around?: PageFacts
}
