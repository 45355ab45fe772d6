document.title = 'Paneldock'
