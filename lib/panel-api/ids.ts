/** The format of an order's or a service's id: documented as a number, seen as words such as `ord_01HG…`. */
export const ID = /^[\p{L}\p{N}_.:-]{1,100}$/u
