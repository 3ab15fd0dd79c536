target
model
.git
