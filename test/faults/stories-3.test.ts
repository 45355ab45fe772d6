import { playPart } from './stories'

playPart(3)
